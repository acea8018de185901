import { OfficeApp } from "office-addin-manifest";
import { OfficeMockObject } from "office-addin-mock";

/**
 * `Office` as office-addin-mock makes it. The properties of `Office.context` are there without a load, which the
 * mock allows only in the manner of Outlook.
 */
export const mockOffice = (seed: object): typeof Office =>
  new OfficeMockObject(seed, OfficeApp.Outlook) as unknown as typeof Office;

/** A requirement check that knows these sets, in exactly these versions. */
export const supporting = (sets: Readonly<Record<string, string>>) => ({
  isSetSupported: (set: string, version: string) => sets[set] === version,
});

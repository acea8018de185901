// What a file holds beyond the model: kept as it was read, and written again where it stood. It does not
// follow cells that move, so a picture or a comment stays where it was.

/** An arrow from a part of a file to another, or out of the file. */
export interface CarriedLink {
  readonly id: string;
  /** The whole URI of its type. */
  readonly type: string;
  /** The name of a part of the package (`xl/media/image1.png`), or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A part of a file, untouched. */
export interface CarriedPart {
  readonly name: string;
  /** Its content type. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly links: readonly CarriedLink[];
}

/** An element of a part that the model has no place for, as text. */
export interface CarriedElement {
  readonly name: string;
  readonly xml: string;
}

/** What is carried along of a part that the model otherwise knows: a sheet, the workbook, the styles. */
export interface Carried {
  /** The attributes of its root that declare namespaces and say which of them may be ignored. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly elements: readonly CarriedElement[];
  /** Attributes without a place in the model, by the element of the part on which they stand. */
  readonly attributes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly links: readonly CarriedLink[];
}

/** What is carried along of a whole file. */
export interface CarriedFile {
  readonly parts: readonly CarriedPart[];
  readonly workbook: Carried;
  readonly styles: Carried;
  /** Arrows from the package itself. */
  readonly links: readonly CarriedLink[];
}

import { codeLists } from "../domain/codes/catalogue";
import { ageGroupCodes } from "../domain/codes/derived";
import { otherMunicipality, publishedGenders } from "./attributes";
import type { Address, Dimension, Scope } from "./margins";
import { all, dimensions, publishedMargins } from "./margins";
import type { Variable } from "./variables";

type Place = Pick<Address, Dimension>;

/** Every crossing of municipality, gender and age group, sums first. */
function crossings(served: readonly string[]): readonly Place[] {
  const places = served.length < 2 ? [] : [...new Set(served), otherMunicipality];
  const ages = ageGroupCodes.codes.map(({ code }) => code);
  return [all, ...places].flatMap((kunta) =>
    [all, ...publishedGenders].flatMap((sukupuoli) =>
      [all, ...ages].map((ikaryhma) => ({ kunta, sukupuoli, ikaryhma }))
    )
  );
}

/**
 * The addresses at which a variable is published, in the order of the file: by code, municipality,
 * gender and age group, sums first. They follow from the code lists, the municipalities served and
 * the scope and never from the counts, so that a 0 that was rounded and a 0 that was counted cannot
 * be told apart.
 */
export function publishedAddresses(
  { key, list, shape }: Variable,
  scope: Scope,
  served: readonly string[]
): readonly Address[] {
  const margins = publishedMargins(scope, shape);
  const places = crossings(served).filter((place) =>
    margins.some((margin) =>
      dimensions.every((dimension) => margin.includes(dimension) === (place[dimension] !== all))
    )
  );
  const codes = list === null ? [] : codeLists[list].codes.map(({ code }) => code);
  return [all, ...codes].flatMap((koodi) =>
    places.map((place) => ({ muuttuja: key, koodi, ...place }))
  );
}

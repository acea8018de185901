/** How often what occurs, in hundredths: the suggested synthetic distributions, built round the national figures. */
export const genders = { M: 57, N: 42, X: 1 } as const;

/** Years of age at the first contact: the low and high end of each band and its weight. */
export const outreachAges = [
  [14, 14, 2],
  [15, 17, 24],
  [18, 20, 34],
  [21, 24, 28],
  [25, 28, 11],
  [29, 30, 1],
] as const;
export const workshopAges = [
  [16, 17, 5],
  [18, 20, 13],
  [21, 24, 21],
  [25, 28, 15],
  [29, 58, 46],
] as const;

export const motherTongues = { fi: 84, sv: 4, ru: 3, ar: 2, so: 2, et: 1, uk: 1, ku: 1, EI: 2 };
export const educations = { K0: 8, K1: 52, K2: 22, K3: 8, K4: 3, K5: 3, EI: 4 };
export const activitiesAtStart = { T14: 34, T08: 30, T04: 12, T02: 8, T10: 6, T01: 5, EI: 5 };
export const activitiesLater = {
  T02: 26,
  T09: 22,
  T05: 14,
  T06: 6,
  T08: 14,
  T10: 6,
  T14: 8,
  EI: 4,
};
export const livelihoods = { R03: 28, R04: 26, R10: 20, R02: 10, R05: 6, R01: 4, R11: 2, EI: 4 };
export const housings = { A01: 44, A02: 30, A03: 10, A05: 4, A06: 4, A08: 4, EI: 4 };
export const arrivals = {
  H04: 35,
  H05: 12,
  H06: 6,
  H07: 4,
  H10: 10,
  H09: 9,
  H08: 4,
  H01: 6,
  H02: 4,
  H03: 2,
  H18: 4,
  H99: 4,
};
export const workshopMeasures = {
  P01: 34,
  P02: 22,
  P03: 6,
  P04: 9,
  P05: 6,
  P07: 14,
  P08: 5,
  P99: 4,
};
export const placements = {
  J03: 15,
  J04: 3,
  J05: 3,
  J06: 6,
  J08: 14,
  J09: 8,
  J10: 8,
  J12: 7,
  J13: 9,
  J14: 7,
  J18: 16,
  EI: 4,
};
export const endReasons = {
  L01: 46,
  L02: 14,
  L03: 12,
  L04: 8,
  L05: 5,
  L06: 4,
  L07: 5,
  L09: 4,
  L11: 2,
};
/** Periods of one person. */
export const periodCounts = { "1": 70, "2": 20, "3": 10 };
/** What was answered when the clientship ended; `none`: nobody has answered. */
export const stillNeededAnswers = { no: 50, followUp: 25, renewal: 13, none: 12 };
/** Municipalities of the demonstration: a town and its neighbours, by Statistics Finland's numbers. */
export const municipalities = { "179": 62, "500": 18, "992": 12, "410": 8 };

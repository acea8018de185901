/** Where the commands are on the ribbon, by the ids of manifest.xml; a test holds the two together. */
export const ribbonLayout = {
  tab: "PAR",
  groups: {
    "PAR.session": ["signIn", "lock", "showHome"],
    "PAR.clients": ["newClient", "openClient"],
    "PAR.register": ["anonymiseExpired", "parkkiDelivery"],
  },
} as const;

/** How the program is called: Finnish first, and a line for others. */
export const usage = `Käyttö:
  npm start                      avaa kokeilurekisterin selaimeen (toinen portti: PORT=3001 npm start)
  npm start -- TIEDOSTO.xlsx     avaa oman tiedoston samaan paikkaan
  npm run demo -- [--clients 300] [--seed 7] [--out out] [--exact]
                                 tekee keksityistä asiakkaista rekisterin ja vuoden PARkki-tiedonsiirrot;
                                 persons.json kertoo asiakkaat, summary.json tilastoidut asiakkaat vuosittain ja
                                 palveluittain ennen anonymisointia ja sen jälkeen (countsByYear; julkaistua ei lasketa: null)
  npm run par -- verify TIEDOSTO.xlsx [--user NIMI] [--json]
                                 tarkistaa rekisterin; --user tarkistaa myös sisällön (salasana: PAR_PASSWORD)

In English: start = try it in a browser, demo = a synthetic register and its deliveries, verify = check a register.
`;

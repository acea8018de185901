/** Common Finnish names. Put together by chance they stand for nobody. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

export const firstNames = {
  M: words(`
    Aapo Aaro Akseli Aleksi Antti Arttu Daniel Eeli Eemil Eero Eetu Elias Emil Henri Iivari Iiro Ilari Jaakko Jami
    Jani Jere Jesse Jimi Joel Joona Joonas Juho Julius Juuso Kalle Kasper Konsta Lassi Lauri Leevi Luka Markus Matias
    Miika Mikael Miko Niilo Niko Oliver Olli Onni Oskari Otto Patrik Paulus Peetu Pyry Rasmus Riku Roope Sakari Samu
    Santeri Severi Simo Taneli Teemu Toni Topias Tuomas Valtteri Veeti Veikko Vertti Ville Väinö`),
  N: words(`
    Aada Aino Alina Amanda Anna Anni Eerika Eevi Elina Ella Elli Emilia Emma Enni Essi Eveliina Fanni Hanna Helmi Hilla
    Iida Iina Inka Isla Jasmin Jenna Jenni Josefiina Julia Kaisla Katariina Kerttu Kiira Laura Lilja Linnea Lotta Maija
    Maria Matilda Meri Mila Milja Minea Minttu Nea Nella Netta Noora Oona Pihla Pinja Roosa Saana Saara Sara Senni Silja
    Siiri Sofia Sonja Suvi Taika Tiia Tilda Ulla Vanessa Venla Viivi Vilma`),
} as const;

export const lastNames = words(`
  Aalto Ahola Alanen Anttila Eskola Haapala Haavisto Hakala Halonen Harju Hartikainen Heikkilä Heinonen Hietala Hiltunen
  Hirvonen Holopainen Huttunen Hyvönen Häkkinen Härkönen Immonen Jokela Jokinen Jääskeläinen Kallio Karjalainen
  Kauppinen Keränen Kettunen Kinnunen Kivelä Koivisto Kokkonen Korhonen Koskela Koskinen Kujala Kuusisto Kärkkäinen
  Laaksonen Lahtinen Laine Laitinen Lampinen Lappalainen Lehtinen Lehtonen Leinonen Lindholm Lindström Luoma Makkonen
  Manninen Marttila Mattila Miettinen Moilanen Mustonen Mäkelä Mäkinen Mäntylä Niemelä Niemi Nieminen Niskanen Nurmi
  Ojala Oksanen Paananen Partanen Pelkonen Peltola Peltonen Pesonen Pitkänen Pulkkinen Puustinen Rajala Rantala Rautio
  Riihimäki Rinne Rissanen Ruotsalainen Räsänen Saarinen Salmela Salminen Salonen Savolainen Seppälä Seppänen Sillanpää
  Sirola Suominen Tamminen Tanskanen Tiainen Tikkanen Tolvanen Toivonen Tuomi Turunen Vainio Vartiainen Virtanen
  Vuorinen Väisänen Väänänen Ylitalo`);

export const nicknames = words(`
  Aapi Eppu Hessu Ippe Jaska Jompe Jopi Kape Lissu Mape Masa Mimmi Nalle Nasu Nupi Pate Peppi Pörrö Rane Sani Sepi Sissi
  Sohvi Tepa Timppa Tompsu Tope Uppe Vaapu Ziita`);

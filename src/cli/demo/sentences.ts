/** Sentences of synthetic case notes, put together by chance. */
export const educationTexts = [
  "Peruskoulu käyty, ammattiopinnot jäivät kesken toisena vuonna.",
  "Lukio keskeytyi syksyllä, kiinnostus ammatilliseen koulutukseen.",
  "Perustutkinto melkein valmis, kaksi tutkinnon osaa puuttuu.",
  "Peruskoulun päättötodistus, ei jatko-opintoja vielä.",
  "Haki keväällä yhteishaussa, jäi ilman opiskelupaikkaa.",
] as const;
export const workTexts = [
  "Kesätöitä puistossa kahtena kesänä.",
  "Ei vielä työkokemusta, TET-jakso kaupassa.",
  "Keikkatöitä varastolla noin puoli vuotta.",
  "Työkokeilu pyörähuollossa, palaute oli hyvää.",
] as const;
export const strengthTexts = [
  "Kätevä käsistään, kuuntelee muita ja pitää sovituista asioista kiinni.",
  "Piirtää paljon ja tekee musiikkia, osaa paneutua asiaan.",
  "Hyvä pelisilmä ryhmässä, huumorintajuinen.",
  "Tekninen taito: korjaa tietokoneita ja puhelimia.",
] as const;
export const goalTexts = [
  "Löytää oma ala ja hakea koulutukseen ensi keväänä.",
  "Saada vuorokausirytmi kuntoon ja käydä pajalla neljänä päivänä viikossa.",
  "Hoitaa asuntohakemus ja etuudet kuntoon yhdessä.",
  "Kokeilla työtä käytännössä ja tehdä ensimmäinen työhakemus.",
] as const;
export const healthTexts = [
  "Unettomuutta, lääkäriaika varattu.",
  "Kertoo jännittävänsä uusia tilanteita, toivoo tukea ensimmäisille käynneille.",
  "Ei terveydellisiä rajoitteita omien sanojensa mukaan.",
  "Selkä kipeä, raskaita nostoja vältetään.",
] as const;
export const familyTexts = [
  "Asuu äidin ja kahden sisaruksen kanssa.",
  "Muuttanut omilleen keväällä, yhteys kotiin säilynyt.",
  "Vanhemmat eronneet, asuu vuoroviikoin.",
] as const;
export const periodTexts = [
  "Sovittiin tapaamiset viikoittain, ensimmäisellä kerralla tehdään suunnitelma.",
  "Kartoitetaan vaihtoehdot ja käydään tutustumassa oppilaitokseen.",
  "Aloitus rauhallisesti puusepänpuolella, valmentaja mukana.",
  "Jatketaan edellisen jakson tavoitteilla, enemmän vastuuta.",
] as const;

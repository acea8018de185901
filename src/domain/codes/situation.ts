import { code, national, noInformationCode } from "./codeList";

/** Highest finished education. */
export const educationCodes = national(
  code(
    "K0",
    "Perusopetus kesken",
    "Grundläggande utbildning oavslutad",
    "Basic education not finished"
  ),
  code("K1", "Peruskoulu", "Grundskola", "Comprehensive school"),
  code("K2", "Ammatillinen tutkinto", "Yrkesinriktad examen", "Vocational qualification"),
  code(
    "K3",
    "Lukio tai ylioppilastutkinto",
    "Gymnasium eller studentexamen",
    "General upper secondary school"
  ),
  code("K4", "Korkeakoulututkinto", "Högskoleexamen", "Higher education degree"),
  code("K5", "Muu koulutus", "Annan utbildning", "Other education"),
  code(
    "K6",
    "Ulkomailla suoritettu tutkinto",
    "Examen avlagd utomlands",
    "Qualification from abroad"
  ),
  noInformationCode
);

/** What mostly fills the days. */
export const mainActivityCodes = national(
  code("T01", "Perusopetuksessa", "I grundläggande utbildning", "In basic education"),
  code("T02", "Opiskelija", "Studerande", "Student"),
  code(
    "T03",
    "Valmentavassa koulutuksessa (TUVA, TELMA)",
    "I handledande utbildning (Hux, Telma)",
    "In preparatory education"
  ),
  code(
    "T04",
    "Opinnot keskeytyneet tai keskeytymässä",
    "Studierna avbrutna eller på väg att avbrytas",
    "Studies interrupted or at risk"
  ),
  code(
    "T05",
    "Työssä avoimilla työmarkkinoilla",
    "I arbete på den öppna arbetsmarknaden",
    "In open-market work"
  ),
  code("T06", "Palkkatuetussa työssä", "I lönesubventionerat arbete", "In subsidised work"),
  code(
    "T07",
    "Yrittäjä tai keikkatyössä",
    "Företagare eller gigarbetare",
    "Self-employed or in gig work"
  ),
  code("T08", "Työtön työnhakija", "Arbetslös arbetssökande", "Unemployed jobseeker"),
  code(
    "T09",
    "Työpajalla, työkokeilussa tai kuntouttavassa työtoiminnassa",
    "På verkstad, i arbetsprövning eller i arbetsverksamhet i rehabiliteringssyfte",
    "In a workshop, work trial or rehabilitative work"
  ),
  code(
    "T10",
    "Kuntoutuksessa tai sairauslomalla",
    "I rehabilitering eller sjukledig",
    "In rehabilitation or on sick leave"
  ),
  code(
    "T11",
    "Varusmies- tai siviilipalveluksessa",
    "I beväringstjänst eller civiltjänst",
    "In military or civilian service"
  ),
  code("T12", "Hoitaa lasta kotona", "Vårdar barn hemma", "Caring for a child at home"),
  code("T13", "Eläkkeellä", "Pensionerad", "On a pension"),
  code(
    "T14",
    "Koulutuksen ja työn ulkopuolella",
    "Utanför utbildning och arbete",
    "Outside education and work"
  ),
  code("T99", "Muu", "Annat", "Other"),
  noInformationCode
);

/** Main source of income. */
export const livelihoodCodes = national(
  code("R01", "Palkka tai yrittäjätulo", "Lön eller företagarinkomst", "Wages or own business"),
  code("R02", "Opintotuki", "Studiestöd", "Student aid"),
  code(
    "R03",
    "Työmarkkinatuki tai muu työttömyysetuus",
    "Arbetsmarknadsstöd eller annan arbetslöshetsförmån",
    "Unemployment benefit"
  ),
  code("R04", "Toimeentulotuki", "Utkomststöd", "Social assistance"),
  code(
    "R05",
    "Kuntoutusraha tai nuoren kuntoutusraha",
    "Rehabiliteringspenning",
    "Rehabilitation allowance"
  ),
  code("R06", "Sairauspäiväraha", "Sjukdagpenning", "Sickness allowance"),
  code(
    "R07",
    "Vanhempainraha tai kotihoidon tuki",
    "Föräldrapenning eller hemvårdsstöd",
    "Parental or home care allowance"
  ),
  code("R08", "Eläke", "Pension", "Pension"),
  code(
    "R09",
    "Varusmiehen tai siviilipalvelusmiehen päiväraha",
    "Beväringens eller civiltjänstgörarens dagpenning",
    "Conscript's allowance"
  ),
  code(
    "R10",
    "Vanhempien tai muiden läheisten varassa",
    "Försörjs av föräldrar eller andra närstående",
    "Supported by parents or others close"
  ),
  code("R11", "Ei tuloja", "Inga inkomster", "No income"),
  code("R99", "Muu", "Annat", "Other"),
  noInformationCode
);

/** Where and how somebody lives. */
export const housingCodes = national(
  code(
    "A01",
    "Vanhempien tai huoltajan luona",
    "Hos föräldrar eller vårdnadshavare",
    "With parents or guardian"
  ),
  code("A02", "Vuokralla yksin", "På hyra ensam", "Renting alone"),
  code(
    "A03",
    "Vuokralla puolison tai kaverin kanssa",
    "På hyra med partner eller vän",
    "Renting with a partner or friend"
  ),
  code("A04", "Omistusasunto", "Ägarbostad", "Owned home"),
  code(
    "A05",
    "Opiskelija-asunto tai asuntola",
    "Studentbostad eller internat",
    "Student housing or dormitory"
  ),
  code(
    "A06",
    "Tuettu asuminen tai nuorisokoti",
    "Stödboende eller ungdomshem",
    "Supported housing or youth home"
  ),
  code(
    "A07",
    "Sijaishuolto tai jälkihuolto",
    "Vård utom hemmet eller eftervård",
    "Substitute care or after-care"
  ),
  code(
    "A08",
    "Tilapäisesti sukulaisten tai kavereiden luona",
    "Tillfälligt hos släktingar eller vänner",
    "Temporarily with relatives or friends"
  ),
  code("A09", "Laitos", "Institution", "Institution"),
  code("A10", "Asunnoton", "Bostadslös", "Homeless"),
  code("A99", "Muu", "Annat", "Other"),
  noInformationCode
);

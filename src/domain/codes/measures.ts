import { code, local, national, noInformationCode } from "./codeList";

/** Outreach: what the young person is guided to. */
export const outreachMeasureCodes = national(
  code(
    "E01",
    "Etsivän oma ohjaus ja tuki",
    "Den uppsökandes egen handledning",
    "Outreach worker's own guidance"
  ),
  code("E02", "Perusopetus", "Grundläggande utbildning", "Basic education"),
  code("E03", "Toisen asteen koulutus", "Utbildning på andra stadiet", "Upper secondary education"),
  code(
    "E04",
    "Valmentava koulutus tai kansanopisto",
    "Handledande utbildning eller folkhögskola",
    "Preparatory education or folk high school"
  ),
  code("E05", "Korkeakouluopinnot", "Högskolestudier", "Higher education"),
  code("E06", "Nuorten työpaja", "Ungdomsverkstad", "Youth workshop"),
  code("E07", "Työllisyyspalvelut", "Sysselsättningstjänster", "Employment services"),
  code("E08", "Työkokeilu", "Arbetsprövning", "Work trial"),
  code(
    "E09",
    "Palkkatuettu työ tai kesätyö",
    "Lönesubventionerat arbete eller sommarjobb",
    "Subsidised work or summer job"
  ),
  code(
    "E10",
    "Työ avoimilla työmarkkinoilla",
    "Arbete på den öppna arbetsmarknaden",
    "Open-market work"
  ),
  code(
    "E11",
    "Kuntouttava työtoiminta",
    "Arbetsverksamhet i rehabiliteringssyfte",
    "Rehabilitative work"
  ),
  code("E12", "Sosiaalipalvelut", "Socialtjänster", "Social services"),
  code("E13", "Terveyspalvelut", "Hälsotjänster", "Health services"),
  code("E14", "Mielenterveyspalvelut", "Mentalvårdstjänster", "Mental health services"),
  code("E15", "Päihdepalvelut", "Missbrukarvård", "Substance services"),
  code("E16", "Kelan kuntoutus", "FPA:s rehabilitering", "Kela rehabilitation"),
  code("E17", "Asumispalvelut", "Boendetjänster", "Housing services"),
  code(
    "E18",
    "Talous- ja velkaneuvonta tai etuusasiat",
    "Ekonomi- och skuldrådgivning eller förmåner",
    "Money, debt and benefit advice"
  ),
  code(
    "E19",
    "Nuorisotyön palvelut tai harrastus",
    "Ungdomstjänster eller hobby",
    "Youth services or a hobby"
  ),
  code("E20", "Ohjaamo", "Navigatorn", "One-Stop Guidance Center"),
  code("E21", "Järjestöjen palvelut", "Organisationers tjänster", "Services of associations"),
  code("E22", "Seurakunnan palvelut", "Församlingens tjänster", "Services of the parish"),
  code(
    "E23",
    "Varusmies- tai siviilipalvelus (Aikalisä)",
    "Beväringstjänst eller civiltjänst (Tilläggstid)",
    "Military or civilian service"
  ),
  code(
    "E24",
    "Lastensuojelu tai jälkihuolto",
    "Barnskydd eller eftervård",
    "Child protection or after-care"
  ),
  code("E25", "Maahanmuuttajien palvelut", "Tjänster för invandrare", "Services for immigrants"),
  code("E99", "Muu toimenpide", "Annan åtgärd", "Other measure"),
  noInformationCode
);

/** Workshop: on what basis a period is; one for each period (PAR manual 6.4.1). */
export const workshopMeasureCodes = national(
  code(
    "P01",
    "Kuntouttava työtoiminta",
    "Arbetsverksamhet i rehabiliteringssyfte",
    "Rehabilitative work"
  ),
  code("P02", "Työkokeilu", "Arbetsprövning", "Work trial"),
  code("P03", "Palkkatuettu työ", "Lönesubventionerat arbete", "Subsidised work"),
  code(
    "P04",
    "Opintoihin liittyvä jakso",
    "Period som hör till studier",
    "Period belonging to studies"
  ),
  code(
    "P05",
    "Kelan ammatillinen kuntoutus",
    "FPA:s yrkesinriktade rehabilitering",
    "Kela vocational rehabilitation"
  ),
  code(
    "P06",
    "Sosiaalihuoltolain mukainen palvelu",
    "Tjänst enligt socialvårdslagen",
    "Service under the Social Welfare Act"
  ),
  code("P07", "Starttivalmennus", "Startträning", "Start coaching"),
  code(
    "P08",
    "Työllisyyspalvelujen hankkima valmennus",
    "Träning som upphandlats av sysselsättningstjänsterna",
    "Coaching bought by employment services"
  ),
  code("P09", "Oppisopimus", "Läroavtal", "Apprenticeship"),
  code("P10", "Siviilipalvelus", "Civiltjänst", "Civilian service"),
  code(
    "P11",
    "Valmentava koulutus pajalla",
    "Handledande utbildning på verkstaden",
    "Preparatory education at the workshop"
  ),
  code(
    "P12",
    "Avotyö tai vammaisten työtoiminta",
    "Öppet arbete eller arbetsverksamhet för personer med funktionsnedsättning",
    "Work activity for people with disabilities"
  ),
  code("P13", "Yhdyskuntapalvelu", "Samhällstjänst", "Community service"),
  code(
    "P14",
    "Työsuhde pajalla ilman tukea",
    "Anställning på verkstaden utan stöd",
    "Unsubsidised employment at the workshop"
  ),
  code("P99", "Muu toimenpide", "Annan åtgärd", "Other measure"),
  noInformationCode
);

/** Whether a measure is carried out alone or in a group. */
export const measureFormCodes = local(
  code("Y", "Yksilö", "Individuell", "Individual"),
  code("R", "Ryhmä", "Grupp", "Group")
);

/** Workshop: methods and services. */
export const methodCodes = national(
  code("M01", "Yksilövalmennus", "Individuell handledning", "Individual coaching"),
  code("M02", "Työvalmennus", "Arbetshandledning", "Work coaching"),
  code("M03", "Ryhmävalmennus", "Grupphandledning", "Group coaching"),
  code("M04", "Starttivalmennus", "Startträning", "Start coaching"),
  code("M05", "Seinätön valmennus", "Väggfri handledning", "Coaching outside the workshop"),
  code(
    "M06",
    "Opintojen suorittaminen ja osaamisen tunnistaminen",
    "Studier och identifiering av kunnande",
    "Studies and recognising skills"
  ),
  code("M07", "Työhönvalmennus", "Arbetsträning", "Job coaching"),
  code(
    "M08",
    "Terveys- ja hyvinvointivalmennus",
    "Handledning i hälsa och välbefinnande",
    "Health and well-being coaching"
  ),
  code("M09", "Etävalmennus", "Distanshandledning", "Remote coaching"),
  code(
    "M10",
    "Palveluohjaus ja verkostotyö",
    "Servicehandledning och nätverksarbete",
    "Service guidance and networking"
  ),
  code(
    "M11",
    "Työ- ja toimintakyvyn arviointi",
    "Bedömning av arbets- och funktionsförmåga",
    "Assessment of ability to work"
  ),
  code("M12", "Ura- ja jatko-ohjaus", "Karriärvägledning", "Career guidance"),
  code("M99", "Muu", "Annan", "Other")
);

/** How far a measure or service has come. */
export const measureStatusCodes = national(
  code("1", "Suunniteltu", "Planerad", "Planned"),
  code("2", "Käynnissä", "Pågår", "Ongoing"),
  code("3", "Päättynyt", "Avslutad", "Completed"),
  code("4", "Keskeytynyt", "Avbruten", "Interrupted"),
  code("5", "Ei alkanut", "Inleddes inte", "Did not start")
);

import { code, local, national, noInformationCode } from "./codeList";

/** Where a trainee is placed; also serves as the situation after a year (PAR manual 6.4.2). */
export const placementCodes = national(
  code("J01", "Edelleen työpajalla", "Fortfarande på verkstaden", "Still at the workshop"),
  code("J02", "Perusopetus", "Grundläggande utbildning", "Basic education"),
  code(
    "J03",
    "Toisen asteen ammatillinen koulutus",
    "Yrkesutbildning på andra stadiet",
    "Vocational upper secondary education"
  ),
  code("J04", "Lukio", "Gymnasium", "General upper secondary school"),
  code("J05", "Korkeakoulu", "Högskola", "Higher education"),
  code("J06", "Muu koulutus", "Annan utbildning", "Other education"),
  code("J07", "Oppisopimus", "Läroavtal", "Apprenticeship"),
  code(
    "J08",
    "Työ avoimilla työmarkkinoilla",
    "Arbete på den öppna arbetsmarknaden",
    "Open-market work"
  ),
  code(
    "J09",
    "Palkkatuettu työ muualla",
    "Lönesubventionerat arbete på annat håll",
    "Subsidised work elsewhere"
  ),
  code(
    "J10",
    "Työkokeilu tai harjoittelu muualla",
    "Arbetsprövning eller praktik på annat håll",
    "Work trial or training elsewhere"
  ),
  code(
    "J11",
    "Kuntouttava työtoiminta muualla",
    "Arbetsverksamhet i rehabiliteringssyfte på annat håll",
    "Rehabilitative work elsewhere"
  ),
  code("J12", "Toinen työpaja", "En annan verkstad", "Another workshop"),
  code("J13", "Kuntoutus", "Rehabilitering", "Rehabilitation"),
  code(
    "J14",
    "Sosiaali-, terveys- tai päihdepalvelut",
    "Social-, hälso- eller missbrukarvårdstjänster",
    "Social, health or substance services"
  ),
  code(
    "J15",
    "Varusmies- tai siviilipalvelus",
    "Beväringstjänst eller civiltjänst",
    "Military or civilian service"
  ),
  code("J16", "Perhevapaa", "Familjeledighet", "Family leave"),
  code("J17", "Eläke", "Pension", "Pension"),
  code("J18", "Työtön työnhakija", "Arbetslös arbetssökande", "Unemployed jobseeker"),
  code("J19", "Muutto tai muu", "Flytt eller annat", "Moved away or other"),
  noInformationCode
);

/** Why a period ended: the organisation's own list, this one to begin with (PAR manual 6.4.2). */
export const endReasonCodes = local(
  code("L01", "Sopimus päättyi", "Avtalet löpte ut", "Agreement ended"),
  code("L02", "Siirtyi koulutukseen", "Övergick till utbildning", "Moved to education"),
  code("L03", "Siirtyi työhön", "Övergick till arbete", "Moved to work"),
  code("L04", "Siirtyi toiseen palveluun", "Övergick till en annan tjänst", "Moved to a service"),
  code("L05", "Terveydelliset syyt", "Hälsoskäl", "Health reasons"),
  code("L06", "Poissaolot", "Frånvaro", "Absences"),
  code("L07", "Ei halunnut jatkaa", "Ville inte fortsätta", "Did not want to continue"),
  code("L08", "Nuorta ei tavoitettu", "Den unga nåddes inte", "Could not be reached"),
  code("L09", "Muutto", "Flytt", "Moved away"),
  code("L10", "Sopimus purettiin", "Avtalet hävdes", "Agreement cancelled"),
  code("L11", "Tuen tarve täyttyi", "Stödbehovet är tillgodosett", "Support no longer needed"),
  code("L12", "Kuolema", "Dödsfall", "Death"),
  code("L99", "Muu", "Annan", "Other"),
  noInformationCode
);

/** Why a trainee was absent (site diary). */
export const absenceReasonCodes = local(
  code("B1", "Sairaus", "Sjukdom", "Illness"),
  code("B2", "Lapsen sairaus", "Barns sjukdom", "Child's illness"),
  code("B3", "Lääkäri tai muu palvelu", "Läkare eller annan tjänst", "Appointment"),
  code(
    "B4",
    "Työnhaku, haastattelu tai koulu",
    "Jobbsökning, intervju eller skola",
    "Job search, interview or school"
  ),
  code("B5", "Loma tai vapaa", "Ledighet", "Leave"),
  code("B6", "Muu luvallinen", "Annan tillåten", "Other permitted"),
  code("B7", "Luvaton", "Olovlig", "Unauthorised")
);

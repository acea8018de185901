import type { Labels } from "../domain/language";
import type { RetentionBlock, RetentionRule } from "../domain/retention";

/** Why data are no longer needed, in words. */
export const retentionRuleTexts: Readonly<Record<RetentionRule, Labels>> = {
  "never-reached": {
    fi: "Nuorta ei tavoitettu",
    sv: "Den unga nåddes inte",
    en: "The young person was not reached",
  },
  "no-longer-needed": {
    fi: "Tietoja ei enää tarvita",
    sv: "Uppgifterna behövs inte längre",
    en: "The data are no longer needed",
  },
  "need-ended": {
    fi: "Päivä, johon asti tietoja tarvittiin, on mennyt",
    sv: "Dagen fram till vilken uppgifterna behövdes har passerat",
    en: "The day until which the data were needed has passed",
  },
  "longest-time-passed": {
    fi: "Pisin säilytysaika on kulunut",
    sv: "Den längsta förvaringstiden har gått",
    en: "The longest time of keeping has passed",
  },
};

/** Why data are kept all the same, in words. */
export const retentionBlockTexts: Readonly<Record<RetentionBlock, Labels>> = {
  hold: {
    fi: "Tiedot on merkitty säilytettäviksi",
    sv: "Uppgifterna är markerade att bevaras",
    en: "The data are marked to be kept",
  },
  "other-controller": {
    fi: "Jakson tiedoista vastaa toinen rekisterinpitäjä",
    sv: "En annan personuppgiftsansvarig svarar för periodens uppgifter",
    en: "Another controller is responsible for the period",
  },
  "social-welfare-act": {
    fi: "Jakso on sosiaalihuoltolain mukainen, ja sen tiedot säilytetään sosiaalihuollon sääntöjen mukaan",
    sv: "Perioden följer socialvårdslagen, och uppgifterna bevaras enligt socialvårdens regler",
    en: "The period is under the Social Welfare Act, and its data are kept by that law",
  },
  "year-locked": {
    fi: "Viime vuoden tilastoja ei ole vielä tarkistettu ja julkaistu",
    sv: "Fjolårets statistik är ännu inte granskad och publicerad",
    en: "Last year's statistics have not been checked and published yet",
  },
};

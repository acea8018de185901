import type { ContentFinding } from "../../app/verifyContents";
import { translate } from "../../text/translate";
import { verificationTexts } from "../../text/verificationAdvice";
import type { VerificationReport } from "./verifyFile";

const t = translate("fi");

/** Findings shown in words; a register that somebody has rearranged has thousands, and nobody reads them. */
const shown = 50;

/** A report as lines for people: errors first. */
export function printReport(
  { register, findings, contents, ok }: VerificationReport,
  wantedContents: boolean
): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  const ordered = [...errors, ...findings.filter(({ severity }) => severity !== "error")];
  return [
    ...(register === null
      ? ["Rekisteri ei aukea, mutta sen osat tarkistettiin."]
      : [`Rekisteri ${register.id}, tarkiste ${register.headCode}`]),
    "",
    ...ordered.slice(0, shown).flatMap(findingLines),
    ...(ordered.length > shown
      ? [`… ja ${ordered.length - shown} muuta (kaikki: --json)`, ""]
      : []),
    ...(contents === null
      ? wantedContents
        ? ["Sisältöä ei voitu tarkistaa, koska rekisteri ei aukea."]
        : []
      : [
          `Sisältö: ${contents.clients} asiakasta avattiin, ${contents.damaged.length} vahingoittunutta kohtaa.`,
          ...contents.damaged.slice(0, shown).map(damagedLine),
        ]),
    ok ? "Rekisteri on kunnossa." : "Rekisteri EI ole kunnossa.",
    `Virheitä ${errors.length + (contents?.damaged.length ?? 0)}, huomioita ${findings.length - errors.length}.`,
  ];
}

function findingLines({ severity, code, words }: VerificationReport["findings"][number]): string[] {
  const { what, where, since, who, todo } = words;
  return [
    `${t(verificationTexts[severity])}  ${where}  (${code})`,
    `  ${what}`,
    ...[since, who].flatMap((line) => (line === null ? [] : [`  ${line}`])),
    `  → ${todo}`,
    "",
  ];
}

const damagedLine = ({ sheet, place, code }: ContentFinding): string =>
  `  VIRHE  ${sheet}, solu ${place}: ${damageWords[code]} (${code})`;

const damageWords: Readonly<Record<ContentFinding["code"], string>> = {
  "does-not-open": "sisältö ei avaudu omalla paikallaan",
  "not-canonical": "sisältö ei ole siinä muodossa, jossa rekisteri kirjoittaa",
  "wrong-type": "sisältö ei ole kenttäluettelon mukainen",
  "wrong-revision": "sisältö on uudempi kuin rivi, jossa se on",
  "missing-key": "asiakkaan avain puuttuu",
  "writer-without-right": "asiakasta on muuttanut joku, jolla ei ollut siihen oikeutta",
};

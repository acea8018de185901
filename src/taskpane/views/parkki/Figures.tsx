import {
  Body1,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { DeliveryPreview } from "../../../app/delivery";
import { figuresOf } from "../../../app/deliveryFigures";
import type { Figure, FigureTable } from "../../../app/deliveryFigures";
import { labelOf } from "../../../domain/codes/catalogue";
import { parkkiVariableTexts } from "../../../text/areas/parkkiVariables";
import { formatNumber } from "../../../text/format";
import { parkkiTexts } from "../../../text/parkki";
import { usePane } from "../../pane";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  note: { color: tokens.colorNeutralForeground2 },
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase300,
  },
  head: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    textAlign: "left",
    paddingBlock: tokens.spacingVerticalXXS,
  },
  number: { width: "68px", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  label: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
  },
  leaving: { fontWeight: tokens.fontWeightSemibold },
});

/** The figures as counted, and beside them as they leave. */
export function Figures({ preview }: { readonly preview: DeliveryPreview }) {
  const styles = useStyles();
  const { t } = usePane();
  const tables = figuresOf(preview);
  const { scope } = preview.delivery;
  return (
    <section className={styles.part} aria-labelledby="figures">
      <Subtitle2 as="h2" id="figures" className={styles.title}>
        {t(parkkiTexts.figures)}
      </Subtitle2>
      <Caption1 className={styles.note}>{t(parkkiTexts.exactStays)}</Caption1>
      {scope === "total" ? (
        <Body1>{t(parkkiTexts.totalOnly)}</Body1>
      ) : (
        <Caption1 className={styles.note}>{t(parkkiTexts.totalsExact)}</Caption1>
      )}
      {scope === "one-way" ? <Body1>{t(parkkiTexts.oneWay)}</Body1> : null}
      <Totals tables={tables} />
      {tables
        .filter(({ lines }) => lines.length > 0)
        .map((table) => (
          <CodeTable key={table.variable} table={table} />
        ))}
    </section>
  );
}

/** Variables that are single numbers, and the number of clients. */
function Totals({ tables }: { readonly tables: readonly FigureTable[] }) {
  const { t } = usePane();
  const lines = tables
    .filter(({ variable, lines }) => variable === "asiakkaat" || lines.length === 0)
    .filter(({ variable }) => singles.has(variable))
    .map(({ variable, total }) => ({
      key: variable,
      label: t(parkkiVariableTexts[variable]),
      figure: total,
    }));
  return <FigureRows caption={t(parkkiTexts.totals)} lines={lines} />;
}

const singles: ReadonlySet<string> = new Set([
  "asiakkaat",
  "uudet",
  "paattyneet",
  "alle29",
  "ilmoitetut",
]);

function CodeTable({ table: { variable, lines } }: { readonly table: FigureTable }) {
  const styles = useStyles();
  const { language, t } = usePane();
  const title =
    variable === "asiakkaat" ? t(parkkiTexts.byAgeAndGender) : t(parkkiVariableTexts[variable]);
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <FigureRows
        caption={title}
        lines={lines.map(({ list, code, ...figure }) => ({
          key: `${list}/${code}`,
          label: labelOf(list, code, language),
          figure,
        }))}
      />
    </details>
  );
}

interface RowsProps {
  readonly caption: string;
  readonly lines: readonly {
    readonly key: string;
    readonly label: string;
    readonly figure: Figure;
  }[];
}

function FigureRows({ caption, lines }: RowsProps) {
  const styles = useStyles();
  const { language, t } = usePane();
  if (lines.length === 0) return <Body1>{t(parkkiTexts.nobody)}</Body1>;
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t(parkkiTexts.figure)}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {t(parkkiTexts.exact)}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {t(parkkiTexts.leaving)}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, figure: { counted, leaving } }) => (
          <tr key={key} className={styles.row}>
            <th scope="row" className={styles.label}>
              {label}
            </th>
            <td className={styles.number}>{formatNumber(counted, language)}</td>
            {leaving === null ? (
              <td className={mergeClasses(styles.number, styles.note)}>
                {t(parkkiTexts.notLeaving)}
              </td>
            ) : (
              <td className={mergeClasses(styles.number, styles.leaving)}>
                {formatNumber(leaving, language)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

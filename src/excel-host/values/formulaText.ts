/** Longest formula that Excel takes. */
export const MAX_FORMULA = 8192;

const TOKEN =
  /\s+|"(?:[^"]|"")*"|'(?:[^']|'')+'!|#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|[0-9]+\.?[0-9]*(?:[eE][+-]?[0-9]+)?|\.[0-9]+|\[[^\]]*\]|[\p{L}_\\$@][\p{L}\p{N}_.$\\?!]*#?|<>|<=|>=|[-+*/^&=<>%:,;(){}]/uy;
const BINARY = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<>", "<=", ">=", ":"]);
const SEPARATORS = new Set([",", ";"]);
const OPENING: Readonly<Record<string, string>> = { "(": ")", "{": "}" };

/**
 * True when a formula (with its leading `=`) is put together as Excel demands: known tokens, operands
 * and operators in turn, brackets closed. It does not know which functions exist.
 */
export function isWellFormedFormula(formula: string): boolean {
  if (!formula.startsWith("=") || formula.length > MAX_FORMULA) return false;
  const open: string[] = [];
  let previous: "start" | "operand" | "operator" = "start";
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const token = TOKEN.exec(formula)?.[0];
    if (token === undefined) return false;
    if (token.trim() === "") continue;
    if (OPENING[token] !== undefined) {
      // A bracket right after an operand is a call: the operand was a name.
      open.push(OPENING[token]);
      previous = "start";
    } else if (token === ")" || token === "}") {
      if (open.pop() !== token || previous === "operator") return false;
      previous = "operand";
    } else if (SEPARATORS.has(token)) {
      if (open.length === 0 && token === ";") return false;
      previous = "start";
    } else if (token === "%") {
      if (previous !== "operand") return false;
    } else if (BINARY.has(token)) {
      if (previous !== "operand" && token !== "+" && token !== "-") return false;
      previous = "operator";
    } else {
      const continuesName = /^\[|^'.*'!$/.test(token) || endsQualified(formula, token);
      if (previous === "operand" && !continuesName) return false;
      previous = "operand";
    }
  }
  return open.length === 0 && previous === "operand";
}

/** A reference after `Sheet!` or a quoted sheet belongs to the operand before it. */
function endsQualified(formula: string, token: string): boolean {
  const before = formula.slice(0, TOKEN.lastIndex - token.length);
  return before.endsWith("!");
}

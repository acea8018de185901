import type { Language } from "../domain/language";

/** Words with `{name}` where a value goes; with `one` and `other`, the value `count` decides. */
export type Message = string | { readonly one: string; readonly other: string };

/** One text in every language of the screens. */
export type Text = Readonly<Record<Language, Message>>;

type Names<Template> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type NamesOf<T extends Message> = T extends { readonly one: infer One; readonly other: infer Other }
  ? "count" | Names<One> | Names<Other>
  : Names<T>;

/** The values that a text needs, read off its Finnish words. */
export type ParamsOf<T extends Text> = Readonly<Record<NamesOf<T["fi"]>, string | number>>;

/** Puts a text into words. Values are asked for exactly when the text has places for them. */
export type Translate = <const T extends Text>(
  text: T,
  ...params: [NamesOf<T["fi"]>] extends [never] ? [] : [params: ParamsOf<T>]
) => string;

/** The texts of one area of the screens. A missing language fails the type check. */
export function defineTexts<const Table extends Readonly<Record<string, Text>>>(
  table: Table
): Table {
  return table;
}

/** Puts values into the places of a message. A place without a value stays as it is. */
export function fill(message: Message, params: Readonly<Record<string, string | number>>): string {
  const template =
    typeof message === "string" ? message : params["count"] === 1 ? message.one : message.other;
  return template.replace(/\{(\w+)\}/gu, (place, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : place
  );
}

/** The translator of a language: `t(texts.title)`, `t(texts.weeksLeft, { count: 3 })`. */
export function translate(language: Language): Translate {
  return (text, ...[params]) => fill(text[language], params ?? {});
}

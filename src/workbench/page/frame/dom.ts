type Child = Node | string;

/** What an element is given: properties, and `aria-…`, `data-…` and `role` attributes. */
type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Tag], "style" | "dataset" | "children">
> & { readonly [attribute: `aria-${string}` | `data-${string}`]: string };

/** A new element with its properties and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<Tag> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (/^(?:aria|data)-/.test(name)) node.setAttribute(name, value as string);
    else Reflect.set(node, name, value);
  }
  node.append(...children);
  return node;
}

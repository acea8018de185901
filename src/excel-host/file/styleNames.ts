import type {
  CellStyle,
  HorizontalAlignment,
  ReadingOrder,
  Underline,
  VerticalAlignment,
} from "../model";

/** Words of the file and of the API, one to one. */
export class Names<ApiWord extends string> {
  private readonly api: ReadonlyMap<string, ApiWord>;

  constructor(
    private readonly file: Readonly<Record<ApiWord, string>>,
    private readonly absent: ApiWord
  ) {
    this.api = new Map(Object.entries<string>(file).map(([word, name]) => [name, word as ApiWord]));
  }

  /** The API's word; an absent or unknown one is the default. */
  read(name: string | undefined): ApiWord {
    return (name === undefined ? undefined : this.api.get(name)) ?? this.absent;
  }

  /** The file's word, or `undefined` for the default, which files leave out. */
  write(word: ApiWord): string | undefined {
    return word === this.absent ? undefined : this.file[word];
  }
}

export const horizontalNames = new Names<HorizontalAlignment>(
  {
    General: "general",
    Left: "left",
    Center: "center",
    Right: "right",
    Fill: "fill",
    Justify: "justify",
    CenterAcrossSelection: "centerContinuous",
    Distributed: "distributed",
  },
  "General"
);

export const verticalNames = new Names<VerticalAlignment>(
  {
    Top: "top",
    Center: "center",
    Bottom: "bottom",
    Justify: "justify",
    Distributed: "distributed",
  },
  "Bottom"
);

export const underlineNames = new Names<Underline>(
  {
    None: "none",
    Single: "single",
    Double: "double",
    SingleAccountant: "singleAccounting",
    DoubleAccountant: "doubleAccounting",
  },
  "None"
);

export const readingOrders = new Names<ReadingOrder>(
  { Context: "0", LeftToRight: "1", RightToLeft: "2" },
  "Context"
);

export const scriptNames = new Names<CellStyle["script"]>(
  { None: "baseline", Superscript: "superscript", Subscript: "subscript" },
  "None"
);

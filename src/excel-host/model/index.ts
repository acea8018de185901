/** A workbook as data: what the host executes on and what an .xlsx file is read into and written from. */
export * from "./area";
export * from "./bands";
export * from "./carried";
export * from "./cell";
export * from "./cellGrid";
export * from "./chart";
export * from "./chartSeries";
export * from "./filter";
export * from "./hyperlink";
export * from "./pageLayout";
export * from "./protection";
export * from "./shift";
export * from "./style";
export * from "./table";
export * from "./validation";
export * from "./book";
export * from "./worksheet";

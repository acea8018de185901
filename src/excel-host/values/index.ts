export * from "./definedName";
export * from "./enter";
export * from "./formulaText";
export * from "./grid";
export * from "./numberFormat";
export * from "./show";
export * from "./pasted";

export * from "./columns";
export * from "./formatAddress";
export * from "./formulaReferences";
export * from "./parseAddress";

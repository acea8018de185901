export * from "./columns";
export * from "./formatAddress";
export * from "./parseAddress";

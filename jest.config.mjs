// Unit, wire-level and browser tests in one run. Modern packages ship ES modules only, so they are
// transformed like our own code; anything big that is already CommonJS is left alone.
/** @type {import("jest").Config} */
export default {
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  testEnvironment: "<rootDir>/test/support/cryptoEnvironment.cjs",
  moduleNameMapper: {
    "^tweetnacl$": "<rootDir>/test/support/crypto/tweetnacl.cjs",
    "^@noble/hashes/(sha2|hmac|hkdf)\\.js$": "<rootDir>/test/support/crypto/$1.cjs",
  },
  testTimeout: 300_000,
  // Jest leaves one processor free, which is half of a small machine.
  maxWorkers: "100%",
  transform: {
    "^.+\\.(ts|tsx|js|mjs)$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // strip-bom and uuid lie inside office-addin-manifest, which office-addin-mock loads.
  transformIgnorePatterns: [
    "node_modules/(?!(.+/node_modules/)?(@noble|hucre|comlink|idb|strip-bom|uuid)/)",
  ],
};

// The layer arrows of the architecture, and the host globals that may be named only at its edges.
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";

/** What each layer under src/ may import, besides itself and libraries. */
const arrows = {
  domain: [],
  vault: [],
  audit: ["vault"],
  workbook: [],
  statistics: ["domain"],
  text: ["domain"],
  register: ["workbook", "vault", "audit", "domain"],
  app: ["register", "statistics", "text", "domain", "workbook", "vault", "audit"],
  office: ["workbook"],
  direct: ["workbook", "excel-host"],
  store: ["app", "register", "domain"],
  taskpane: ["app", "text", "domain", "commands"],
  commands: ["app", "text", "domain"],
  cli: ["app", "direct", "store", "text", "domain"],
  // The Node side of main.node.ts: workbooks for the command line, with and without Office.
  node: [
    "app",
    "cli",
    "register",
    "vault",
    "text",
    "domain",
    "office",
    "direct",
    "workbook",
    "excel-host",
    "workbench",
  ],
  "excel-host": [],
  // What Excel is expected to do, checked on the host and in a real Excel.
  conformance: [],
  workbench: ["excel-host"],
};

const layers = Object.keys(arrows);

const layerRules = layers.map((layer) => {
  const forbidden = layers.filter((other) => other !== layer && !arrows[layer].includes(other));
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: forbidden.flatMap((other) => [`**/${other}/**`, `**/${other}`]),
              message: `${layer}/ may import only: ${arrows[layer].join(", ") || "nothing"}.`,
            },
            ...(["excel-host", "workbench"].includes(layer)
              ? []
              : [
                  {
                    group: ["@microsoft/office-js*"],
                    message: "Only the host, the workbench and tests load Office.js.",
                  },
                ]),
          ],
        },
      ],
    },
  };
});

const restrict = (names, message) => names.map((name) => ({ name, message }));
const officeGlobals = restrict(
  ["Excel", "Office", "OfficeExtension"],
  "Office.js is reached only through src/office/."
);
const pageGlobals = restrict(
  ["document", "window", "indexedDB", "localStorage", "sessionStorage", "navigator"],
  "The page is reached only from office/, store/, taskpane/ and workbench/."
);
const restrictedGlobals = layers.map((layer) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-globals": [
      "error",
      ...(["office", "conformance"].includes(layer) ? [] : officeGlobals),
      ...(["office", "store", "taskpane", "workbench", "conformance"].includes(layer)
        ? []
        : pageGlobals),
    ],
  },
}));

export default tseslint.config(
  { ignores: [".cache", "dist", "out", "node_modules", "coverage"] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.{ts,tsx}"] })),
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { "react-hooks": reactHooks, "office-addins": officeAddins },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/prefer-literal-enum-member": "off",
      "max-lines": ["error", { max: 350, skipBlankLines: false, skipComments: false }],
      "no-console": "error",
      eqeqeq: ["error", "always"],
    },
  },
  {
    files: ["src/office/**/*.ts"],
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["src/excel-host/objects/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "Program > VariableDeclaration > VariableDeclarator[id.typeAnnotation.typeAnnotation.typeName.name='ObjectType']",
          message: "Export tables of members, so that docs/excel-members.md can list them.",
        },
      ],
    },
  },
  ...layerRules,
  ...restrictedGlobals,
  {
    files: [
      "src/cli/**/*.ts",
      "src/main.node.ts",
      "src/workbench/server/**/*.ts",
      "test/bench/**/*.ts",
    ],
    rules: { "no-console": "off" },
  },
  { files: ["test/**/*.{ts,tsx}"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } }
);

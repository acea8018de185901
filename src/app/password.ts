import { generatePassphrase } from "../vault/passphrase";
import type { AppContext } from "./context";

/** Five Finnish words drawn by chance: easy to remember, about 50 bits or more to guess. */
export const suggestPassphrase = (app: AppContext): string =>
  generatePassphrase(app.register.random);

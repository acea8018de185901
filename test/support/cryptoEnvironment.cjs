// Inside Jest's sandbox the arithmetic of tweetnacl and the inner loops of the hashes are not optimised and run many
// times slower. Tests get the very same libraries, loaded outside of it; Jest shares Uint8Array, so their checks hold.
const { TestEnvironment } = require("jest-environment-node");
const nacl = require("tweetnacl");

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    const [sha2, hmac, hkdf] = await Promise.all([
      import("@noble/hashes/sha2.js"),
      import("@noble/hashes/hmac.js"),
      import("@noble/hashes/hkdf.js"),
    ]);
    this.global.cryptoOutside = { nacl, sha2, hmac, hkdf };
  }
};

// Inside Jest's sandbox tweetnacl's arithmetic is never optimised and runs a hundred times slower; tests get
// the very same library, loaded outside of it. Jest shares Uint8Array with the sandbox, so its checks hold.
const { TestEnvironment } = require("jest-environment-node");
const nacl = require("tweetnacl");

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.outerNacl = nacl;
  }
};

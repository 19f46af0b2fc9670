// Runs the `minizinc` of the npm package of that name (WebAssembly, with Chuffed inside) like the command of that name:
//   NODE_PATH=.../node_modules node minizinc_wasm.cjs --solver chuffed model.mzn data.dzn
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const dist = path.dirname(require.resolve("minizinc"));
const args = process.argv.slice(2);
const files = {};
const isFile = (arg) => /\.(mzn|dzn|fzn)$/.test(arg);
for (const file of args.filter(isFile)) {
  files[path.basename(file)] = fs.readFileSync(file, "utf8");
  for (const [, included] of files[path.basename(file)].matchAll(/^include "([^"]+)"/gm)) {
    const neighbour = path.join(path.dirname(file), included);
    if (fs.existsSync(neighbour)) files[included] = fs.readFileSync(neighbour, "utf8");
  }
}

// The package's worker expects a browser: it gets the three things it uses there.
let deliver;
globalThis.addEventListener = (_, listener) => (deliver = (data) => listener({ data }));
globalThis.require = require;
globalThis.__dirname = dist;
globalThis.postMessage = (message) => {
  if (message.type === "ready") {
    deliver({ files, jsonStream: true, args: args.map((arg) => (isFile(arg) ? path.basename(arg) : arg)) });
  } else if (message.type === "exit") {
    if (message.code) console.error(message);
    process.exit(message.code ? 1 : 0);
  } else {
    fs.writeSync(message.type === "error" || message.type === "stderr" ? 2 : 1, JSON.stringify(message) + "\n");
  }
};
vm.runInThisContext(fs.readFileSync(path.join(dist, "minizinc-worker.js"), "utf8"));
deliver({ wasmURL: path.join(dist, "minizinc.wasm"), dataURL: path.join(dist, "minizinc.data") });

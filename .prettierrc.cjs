/** XML, JavaScript and SCSS of the addons; run by `./dev lint`. */
module.exports = {
  bracketSpacing: false,
  printWidth: 88,
  semi: true,
  trailingComma: "es5",
  // Blanks inside a template's text reach the printed page: leave them alone.
  xmlWhitespaceSensitivity: "preserve",
  // Found through NODE_PATH: nothing is installed inside the checkout.
  plugins: [require.resolve("@prettier/plugin-xml")],
};

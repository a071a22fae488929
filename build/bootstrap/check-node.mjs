// Evaluated before anything else is loaded, so it must parse on Node versions that cannot parse the rest.
var lowestMajor = 18;
if (Number(process.versions.node.split('.')[0]) < lowestMajor) {
  process.stderr.write(
    'Selaras memerlukan Node.js ' +
      lowestMajor +
      ' atau lebih baru; yang terpasang ' +
      process.version +
      '.\n' +
      'Selaras needs Node.js ' +
      lowestMajor +
      ' or newer; this is ' +
      process.version +
      '.\n',
  );
  process.exit(1);
}

// Says whether the process of this container answers: on its health port (scaled, or CLAQUE_OPS_PORT), or as the API.
const ports = [
  ['CLAQUE_OPS_PORT', 9464, '/live'],
  ['CLAQUE_PORT', 4400, '/api/health'],
];
const answers = await Promise.all(
  ports.map(([name, port, path]) =>
    fetch(`http://127.0.0.1:${process.env[name] || port}${path}`, { signal: AbortSignal.timeout(4000) }).then(
      (r) => r.ok,
      () => false,
    ),
  ),
);
process.exit(answers.includes(true) ? 0 : 1);

const PURE = '^lib/(template|findings|cells|report|claims|paragraphs|prose-edit|checks|document)/';
const LOCAL = ['local', 'aliased', 'aliased-tsconfig', 'aliased-tsconfig-paths', 'type-only'];

/** The folder may import itself and the named folders of `lib`, and no other folder of `lib`. */
function sees(folder, others) {
  return {
    name: `${folder}-sees-${others.join('-') || 'itself'}`,
    severity: 'error',
    from: { path: `^lib/${folder}/` },
    to: { path: '^lib/', pathNot: `^lib/(${[folder, ...others].join('|')})/` },
  };
}

/** A package is imported by the given files (and by tests) only. */
function door(name, files) {
  return {
    name: `one-door-for-${name.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '')}`,
    severity: 'error',
    from: { pathNot: [files, '^tests/'] },
    to: { path: `^node_modules/${name}/` },
  };
}

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'lib-knows-no-edition',
      severity: 'error',
      from: { path: '^(lib|components)/' },
      to: { path: '^schemas/' },
    },
    {
      name: 'schemas-are-data',
      severity: 'error',
      from: { path: '^schemas/' },
      to: { pathNot: '^(schemas|lib/template)/' },
    },
    {
      name: 'lib-knows-no-ui',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: ['^(app|components)/', '^node_modules/(next|react-hook-form)/'] },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypesNot: LOCAL, pathNot: '^node_modules/zod/' },
    },
    sees('template', []),
    sees('findings', ['template']),
    sees('cells', ['template']),
    sees('report', ['template', 'cells']),
    sees('claims', ['template', 'cells', 'report']),
    sees('checks', ['template', 'findings', 'cells', 'report', 'claims']),
    sees('paragraphs', ['template', 'cells', 'report']),
    sees('prose-edit', ['template', 'report', 'claims']),
    sees('document', ['template', 'cells', 'report']),
    sees('pages', ['document']),
    sees('sync', ['template', 'cells', 'report']),
    sees('storage', ['template', 'cells', 'report', 'sync']),
    sees('compare', ['template', 'cells', 'report']),
    sees('roster', ['template']),
    sees('server', [
      'template',
      'roster',
      'findings',
      'cells',
      'report',
      'claims',
      'checks',
      'document',
      'pages',
      'writers',
      'compare',
      'sync',
    ]),
    {
      name: 'the-server-is-behind-app',
      severity: 'error',
      from: { pathNot: '^(app/|lib/server/|lib/command/|scripts/|tests/|bench/|instrumentation)' },
      to: { path: '^lib/server/' },
    },
    sees('clipboard', ['template', 'cells', 'report']),
    sees('import', ['template', 'findings', 'cells', 'report']),
    sees('checkup', ['template', 'findings', 'cells', 'report', 'checks', 'document', 'import']),
    sees('command', [
      'import',
      'roster',
      'template',
      'findings',
      'cells',
      'report',
      'claims',
      'checks',
      'document',
      'pages',
      'writers',
      'server',
    ]),
    {
      name: 'writers-see-only-the-document',
      severity: 'error',
      from: { path: '^lib/writers/', pathNot: '^lib/writers/(pdf|svg)' },
      to: { path: '^lib/', pathNot: '^lib/(writers|document)/' },
    },
    {
      name: 'page-writers-see-document-and-pages',
      severity: 'error',
      from: { path: '^lib/writers/(pdf|svg)' },
      to: { path: '^lib/', pathNot: '^lib/(writers|document|pages)/' },
    },
    door('docx', '^lib/writers/docx[^/]*\\.tsx?$'),
    door('@react-pdf/renderer', '^lib/writers/pdf[^/]*\\.tsx?$'),
    door('wawoff2', '^lib/writers/pdf-fonts\\.ts$'),
    door('kysely', '^lib/server/'),
    door('pg', '^lib/server/database/postgres\\.ts$'),
    door('better-auth', '^lib/server/accounts/'),
    door('commander', '^lib/command/'),
    door('idb', '^lib/storage/'),
    door('diff', '^lib/compare/'),
    door('saxes', '^lib/import/readers/parse-xml\\.ts$'),
    door(
      'fflate',
      '^(bench/|lib/import/readers/open-package|lib/writers/docx-archive|lib/server/bulk/|components/import/results/checkup-archive)',
    ),
    door('parse5', '^lib/import/readers/html[^/]*\\.ts$'),
    door('write-excel-file', '^components/(import/results|admin)/'),
    door('pdfjs-dist', '^lib/import/readers/pdf[^/]*\\.ts$'),
    {
      name: 'components-do-not-know-pages',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^(tests|bench)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nothing-imports-benchmarks',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { path: '^bench/' },
    },
    {
      name: 'no-dev-packages-in-code',
      severity: 'error',
      from: { path: '^(app|components|lib|schemas)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.next' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

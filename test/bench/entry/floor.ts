import { XMLParser } from 'fast-xml-parser';
import Handlebars from 'handlebars/dist/handlebars.runtime.min.js';
import * as v from 'valibot';
import { packages as forgePackages } from './forge-packages';

/** The floor for a function that parses reports, checks what it is told and renders: the packages alone. */
export const packages = [
  ...forgePackages,
  XMLParser,
  Handlebars.template,
  v.parse(v.object({ a: v.string() }), { a: 'x' }),
];

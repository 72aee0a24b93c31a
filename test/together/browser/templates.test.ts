import { runTogether } from '../run-together';

runTogether('browser/templates');

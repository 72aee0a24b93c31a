import { runTogether } from '../run-together';

runTogether('browser/pages');

import { runTogether } from './run-together';

runTogether('polling');

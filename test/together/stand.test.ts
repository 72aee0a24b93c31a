import { runTogether } from './run-together';

runTogether('stand');

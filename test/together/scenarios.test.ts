import { runTogether } from './run-together';

runTogether('scenarios');

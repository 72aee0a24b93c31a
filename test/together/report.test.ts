import { runTogether } from './run-together';

runTogether('report');

import { runTogether } from './run-together';

runTogether('administration');

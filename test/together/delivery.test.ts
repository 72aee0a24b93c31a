import { runTogether } from './run-together';

runTogether('delivery');

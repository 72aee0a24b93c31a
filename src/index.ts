/** The functions that `manifest.yml` names, and nothing else. */
export { answerAdminPage } from './entry/answer-admin-page';
export { processDelivery } from './entry/process-delivery';
export { receiveOutboundEvent } from './entry/receive-outbound-event';
export { reportPersonalData } from './entry/report-personal-data';
export { runFiveMinuteSchedule } from './entry/run-five-minute-schedule';
export { runPoll } from './entry/run-poll';

import React from 'react';
import {
  Box,
  Heading,
  List,
  ListItem,
  SectionMessage,
  Stack,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
} from '@forge/react';
import type { DryRun, DryRunReport } from '../../../administration/dry-run/dry-run-api';
import { card, tabBody } from '../layout';
import { ReportView } from '../report-view';
import { DryRunCalls } from './dry-run-calls';
import { outcomeTitles, reportTitles } from './dry-run-words';

/** What would come of a session, its reports, and the calls that lead there. */
export function DryRunResult({ result }: { result: DryRun }): React.JSX.Element {
  const { outcome, words, lsid, representative, reports, calls } = result;
  const { title, look } = outcomeTitles[outcome];
  return (
    <Stack space="space.200">
      <SectionMessage appearance={look} title={title}>
        <List type="unordered">
          {words.map((sentence) => (
            <ListItem key={sentence}>{sentence}</ListItem>
          ))}
        </List>
        <Text>{`Session ${lsid}${representative === undefined ? '' : `, led by ${representative}`}. Nothing was written.`}</Text>
      </SectionMessage>
      <Tabs id="dry-run-parts">
        <TabList>
          <Tab>Reports</Tab>
          <Tab>{`Calls of Jira (${calls.length})`}</Tab>
        </TabList>
        <TabPanel>
          <Box xcss={tabBody}>
            <Reports reports={reports} />
          </Box>
        </TabPanel>
        <TabPanel>
          <Box xcss={tabBody}>
            <DryRunCalls calls={calls} />
          </Box>
        </TabPanel>
      </Tabs>
    </Stack>
  );
}

function Reports({ reports }: { reports: DryRunReport[] }): React.JSX.Element {
  if (reports.length === 0) return <Text>No report would be written.</Text>;
  return (
    <Stack space="space.200">
      {reports.map(({ use, adf, isShortened }) => (
        <Stack key={use} space="space.100">
          <Heading as="h3" size="xsmall">
            {reportTitles[use]}
          </Heading>
          {isShortened && <Text color="color.text.subtle">It is shortened to what Jira takes.</Text>}
          <Box xcss={card}>
            <ReportView adf={adf} />
          </Box>
        </Stack>
      ))}
    </Stack>
  );
}

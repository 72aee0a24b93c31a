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
import { card, tabBody } from '../../shared/layout';
import { ReportView } from '../../shared/report-view';
import { DryRunChanges } from './dry-run-changes';
import { DryRunFacts } from './dry-run-facts';
import { reportTitles, wordsOf } from './dry-run-words';

/** The result for a session, its reports, and the changes of Jira. */
export function DryRunResult({ result }: { result: DryRun }): React.JSX.Element {
  const { words, reports, changes } = result;
  const { title, record, look } = wordsOf(result);
  return (
    <Stack space="space.200">
      <SectionMessage appearance={look} title={title}>
        <Stack space="space.050">
          <Text>{record}</Text>
          <Record words={words} />
        </Stack>
      </SectionMessage>
      <DryRunFacts result={result} />
      <Tabs id="dry-run-parts">
        <TabList>
          <Tab>Reports</Tab>
          <Tab>{`Changes in Jira (${changes.length})`}</Tab>
        </TabList>
        <TabPanel>
          <Box xcss={tabBody}>
            <Reports reports={reports} />
          </Box>
        </TabPanel>
        <TabPanel>
          <Box xcss={tabBody}>
            <DryRunChanges changes={changes} />
          </Box>
        </TabPanel>
      </Tabs>
    </Stack>
  );
}

function Record({ words }: { words: string[] }): React.JSX.Element {
  if (words.length === 1) return <Text>{words[0]}</Text>;
  return (
    <List type="unordered">
      {words.map((sentence) => (
        <ListItem key={sentence}>{sentence}</ListItem>
      ))}
    </List>
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
          {isShortened && <Text color="color.text.subtle">Shortened to fit into Jira.</Text>}
          <Box xcss={card}>
            <ReportView adf={adf} />
          </Box>
        </Stack>
      ))}
    </Stack>
  );
}

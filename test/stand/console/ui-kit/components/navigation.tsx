import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import Pagination from '@atlaskit/pagination';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useId, type ComponentProps } from 'react';
import { drawChildren, type Drawing } from '../draw';
import { handlerProp, listProp, stringProp, type ForgeDoc } from '../forge-doc';
import { givenProps, pass } from '../pass';
import { placeOf } from '../place';

function DrawnTabs({ node }: { node: ForgeDoc }) {
  const ownId = useId();
  const props = givenProps<ComponentProps<typeof Tabs>>(node, [
    'defaultSelected',
    'selected',
    'shouldUnmountTabPanelOnChange',
    'testId',
  ]);
  const onChange = handlerProp(node, 'onChange');
  return (
    <Tabs {...props} id={stringProp(node, 'id') ?? ownId} onChange={(index) => void onChange?.(index)}>
      {drawChildren(node)}
    </Tabs>
  );
}

function DrawnTabPanel({ node }: { node: ForgeDoc }) {
  return (
    <TabPanel testId={stringProp(node, 'testId')}>
      <div className="forge-tab-panel">{drawChildren(node)}</div>
    </TabPanel>
  );
}

function DrawnPagination({ node }: { node: ForgeDoc }) {
  const props = givenProps<ComponentProps<typeof Pagination>>(node, [
    'defaultSelectedIndex',
    'label',
    'max',
    'nextLabel',
    'pageLabel',
    'previousLabel',
    'selectedIndex',
    'testId',
  ]);
  const onChange = handlerProp(node, 'onChange');
  return (
    <Pagination
      {...props}
      pages={listProp(node, 'pages').map(String)}
      onChange={(_event, page) => void onChange?.(undefined, page)}
    />
  );
}

function DrawnBreadcrumb({ node }: { node: ForgeDoc }) {
  return (
    <BreadcrumbsItem text={stringProp(node, 'text') ?? ''} href={placeOf(stringProp(node, 'href') ?? '')} />
  );
}

/** Drawings of UI Kit's ways through a page. */
export const navigationDrawings: Readonly<Record<string, Drawing>> = {
  Tabs: DrawnTabs,
  TabList: pass(TabList, []),
  Tab: pass(Tab, ['testId']),
  TabPanel: DrawnTabPanel,
  Pagination: DrawnPagination,
  Breadcrumbs: pass(Breadcrumbs, ['label', 'maxItems', 'testId']),
  BreadcrumbsItem: DrawnBreadcrumb,
};

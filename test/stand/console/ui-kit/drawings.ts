import { AdfRenderer } from './components/adf-renderer';
import { buttonDrawings } from './components/buttons';
import { DrawnTable } from './components/dynamic-table';
import { fieldDrawings } from './components/fields';
import { formDrawings } from './components/form';
import { layoutDrawings } from './components/layout';
import { navigationDrawings } from './components/navigation';
import { overlayDrawings } from './components/overlays';
import { DrawnSelect } from './components/select';
import { statusDrawings } from './components/status';
import { textDrawings } from './components/text';
import { User, UserGroup } from './components/user';
import { UserPicker } from './components/user-picker';
import { BarChart, StackBarChart } from './charts/bar-chart';
import { LineChart } from './charts/line-chart';
import { pieChart } from './charts/pie-chart';
import type { Drawing } from './draw';

/** How each of UI Kit's components is drawn with Atlaskit, by the node's type. */
export const drawings: Readonly<Record<string, Drawing>> = {
  ...layoutDrawings,
  ...textDrawings,
  ...buttonDrawings,
  ...statusDrawings,
  ...formDrawings,
  ...fieldDrawings,
  ...navigationDrawings,
  ...overlayDrawings,
  AdfRenderer,
  BarChart,
  DonutChart: pieChart(0.6),
  DynamicTable: DrawnTable,
  LineChart,
  PieChart: pieChart(0),
  Select: DrawnSelect,
  StackBarChart,
  User,
  UserGroup,
  UserPicker,
};

import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Change } from '../../shared/plan/changes/change.ts';
import { reveal } from '../store/view.ts';

interface EntityTitleProps {
  /** What it is about, where that is drawn. */
  readonly entity: Change['entity'];
  /** The host it is on, where it does not say. */
  readonly host: string;
  readonly title: string;
}

/** What a change or a difference is about; pressing it shows it on the canvas. */
export function EntityTitle({ entity, host, title }: EntityTitleProps) {
  const { root } = useStyles();
  if (!entity) return <Text className={root}>{title}</Text>;
  return (
    <Link as="button" className={root} onClick={() => reveal({ ...entity, host: entity.host ?? host })}>
      {title}
    </Link>
  );
}

const useStyles = makeStyles({
  root: {
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightSemibold,
  },
});

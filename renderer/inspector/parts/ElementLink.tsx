import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { select } from '../../store/view.ts';

interface ElementLinkProps {
  readonly to: EntityRef;
  readonly name: string;
}

/** The name of another element; leads to it. */
export function ElementLink({ to, name }: ElementLinkProps) {
  const styles = useStyles();
  return (
    <Link as="button" className={styles.root} onClick={() => select(to)}>
      {name}
    </Link>
  );
}

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, minWidth: 0, textAlign: 'left', overflowWrap: 'anywhere' },
});

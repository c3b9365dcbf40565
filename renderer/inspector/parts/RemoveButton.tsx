import { Button, Tooltip } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useTexts } from '../../language/useTexts.ts';
import { focusAfterRemoval } from './focus.ts';

interface RemoveButtonProps {
  /** What is removed, for the button's name. */
  readonly what: string;
  readonly onRemove: () => void;
}

/** Takes a row away. */
export function RemoveButton({ what, onRemove }: RemoveButtonProps) {
  const texts = useTexts();
  const name = texts('inspector.remove', { what });
  return (
    <Tooltip content={name} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        onClick={(event) => {
          focusAfterRemoval(event.currentTarget);
          onRemove();
        }}
      />
    </Tooltip>
  );
}

/** The bar above an item of a list: folded or not, its handle, its place, its end. */
import type { ComponentType, ReactNode } from 'react';

type Props = {
	className?: string;
	collapsed?: boolean;
	onCollapseToggle?: (() => void) | null;
	onRemove?: () => void;
	allowRemove?: boolean;
	allowReorder?: boolean;
	/** Decap's way to be dragged by. */
	dragHandle?: ComponentType<{ id?: string | undefined; children: ReactNode }>;
	id?: string;
	/** For those who do not drag. */
	moves?: ReactNode;
};

export function ListItemBar({ dragHandle: Handle, id, ...given }: Props) {
	const { className, collapsed, onCollapseToggle, onRemove, allowRemove, allowReorder, moves } = given;
	return (
		<div className={`${className ?? ''} desk-item-bar`}>
			{onCollapseToggle && (
				<button
					type="button"
					aria-expanded={!collapsed}
					aria-label={collapsed ? '展开这一条' : '收起这一条'}
					onClick={onCollapseToggle}
				>
					{collapsed ? '▸' : '▾'}
				</button>
			)}
			{Handle && allowReorder && (
				<Handle id={id}>
					<span className="desk-item-handle">⠿</span>
				</Handle>
			)}
			{allowReorder && moves}
			{onRemove && allowRemove && (
				<button type="button" aria-label="移除这一条" onClick={onRemove}>
					✕
				</button>
			)}
		</div>
	);
}

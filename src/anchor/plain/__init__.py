"""The linear face: complete lines, one a phase or step, for any terminal and any screen reader."""

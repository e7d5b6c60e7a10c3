"""The windows. Qt lives here and nowhere else."""
